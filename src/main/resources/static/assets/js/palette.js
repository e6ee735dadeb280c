// The search over everything. The field of the bar, "/" and Ctrl+K open it; arrows walk, Enter opens, with Ctrl in a new
// tab. Which records were opened lately the browser remembers: [data-recent="company:<id>"].
import htmx from "htmx"
import { arrive, on } from "../app.js"

const read = () => JSON.parse(localStorage.getItem("recent") ?? "[]")

arrive("[data-recent]", ({ dataset }) => {
    const others = read().filter(record => record !== dataset.recent)
    localStorage.setItem("recent", JSON.stringify([dataset.recent, ...others].slice(0, 12)))
})

on("focusin", "[data-search]", input => {
    if (document.querySelector("[data-palette]") || input.dataset.kept) return
    input.blur()
    open()
})

function open() {
    const recent = read().filter(record => record !== document.querySelector("[data-recent]")?.dataset.recent).slice(0, 8)
    htmx.ajax("GET", `/search/window?${new URLSearchParams(recent.map(record => ["recent", record]))}`, { source: "#dialog", target: "#dialog", swap: "innerHTML" })
}

on("keydown", "[data-palette] input", (input, event) => {
    const options = [...input.closest("[data-palette]").querySelectorAll("[role=option]")]
    const current = options.findIndex(option => option.ariaSelected === "true")
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        select(options, (current + (event.key === "ArrowDown" ? 1 : current < 0 ? 0 : -1)) % options.length)
    } else if (event.key === "Enter") {
        event.preventDefault()
        const option = options[Math.max(current, 0)]
        if (event.ctrlKey || event.metaKey) window.open(option?.href, "_blank")
        else option?.click()
    }
})

function select(options, index) {
    options.forEach(option => option.ariaSelected = "false")
    const option = options.at(index)
    if (!option) return
    option.ariaSelected = "true"
    option.scrollIntoView({ block: "nearest" })
}
