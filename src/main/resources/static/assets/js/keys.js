// The keys of every page. Letters are taken by their place on the keyboard, so they work in the Russian layout too.
// data-key="c" on a button or link is what that key clicks; data-nav names the lines of the bar for G and a letter.
import { on, isTyping, isCovered } from "../app.js"

const PLACES = { KeyH: "home", KeyR: "requests", KeyD: "deals", KeyC: "companies", KeyP: "persons", KeyT: "activities", KeyK: "calendar" }
let going = 0

on("click", "[data-keys-open]", () => document.getElementById("keys").showModal())

document.addEventListener("keydown", event => {
    const command = event.ctrlKey || event.metaKey
    if (command && (event.code === "Enter" || event.code === "KeyS")) return save(event)
    if (event.altKey || isCovered() || isTyping(event.target)) return
    const act = command ? withCommand(event) : plain(event)
    if (act) {
        event.preventDefault()
        act()
    }
})

function save(event) {
    const form = event.target.closest?.("form") ?? document.querySelector("form[data-guard]")
    if (form) {
        event.preventDefault()
        form.requestSubmit()
    }
}

function withCommand({ code }) {
    if (code === "KeyK") return click('[data-key="ctrl+k"]') ?? search
    if (code === "Space") return click('[data-key="c"]')
    if (code === "ArrowLeft") return click("a[rel=prev]")
    if (code === "ArrowRight") return click("a[rel=next]")
}

function plain({ code, key, shiftKey }) {
    if (key === "?" || (shiftKey && code === "Slash")) return () => document.getElementById("keys")?.showModal()
    if (shiftKey) return
    if (code === "Slash") return search
    const place = Date.now() - going < 1200 && PLACES[code]
    going = code === "KeyG" ? Date.now() : 0
    if (place) return click(`[data-nav="${place}"]`)
    if (code.startsWith("Key")) return click(`[data-key="${code.at(-1).toLowerCase()}"]`)
}

function search() {
    document.querySelector("[data-search]")?.focus()
}

// What the page offers goes before what the frame does.
function click(selector) {
    const element = document.querySelector(`main ${selector}, .top-actions ${selector}`) ?? document.querySelector(selector)
    return element ? () => element.click() : undefined
}
