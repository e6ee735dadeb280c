// The calendar under the hand: a press on an empty place of [data-plan] opens the window for it, an event with
// data-move is dragged to another quarter of an hour or another day.
import htmx from "htmx"
import { on } from "../app.js"

const QUARTERS = 96
let moved

on("pointerdown", ".event[data-move]", (event, press) => {
    if (press.button !== 0 || !event.closest(".calendar-grid") || press.pointerType === "touch") return
    const offset = press.clientY - event.getBoundingClientRect().top
    const start = [press.clientX, press.clientY]
    let place
    const move = ({ clientX, clientY }) => {
        if (!place && Math.hypot(clientX - start[0], clientY - start[1]) < 5) return
        const day = [...document.querySelectorAll("[data-day]")].findLast(day => {
            const box = day.getBoundingClientRect()
            return box.width > 0 && box.left <= clientX
        })
        if (!day) return
        const length = event.dataset.length ??= event.style.getPropertyValue("--to") - event.style.getPropertyValue("--from")
        const from = Math.min(quarter(day, clientY - offset + 6), QUARTERS - length)
        place = { day, from }
        event.style.setProperty("--from", from)
        event.style.setProperty("--to", from + Number(length))
        event.classList.add("dragged")
        if (event.parentElement !== day) day.append(event)
    }
    const drop = () => {
        document.removeEventListener("pointermove", move)
        if (!place) return
        moved = event
        event.classList.remove("dragged")
        const at = `${place.day.dataset.day}T${clock(place.from)}`
        htmx.ajax("PUT", event.dataset.move, { source: event, target: "#dialog", swap: "innerMorph", values: { at } })
    }
    document.addEventListener("pointermove", move)
    document.addEventListener("pointerup", drop, { once: true })
})

// The click that ends a drag opens nothing.
document.addEventListener("click", event => {
    if (moved && event.target.closest(".event") === moved) {
        event.preventDefault()
        event.stopPropagation()
    }
    moved = undefined
}, true)

on("click", "[data-plan]", (day, press) => {
    if (press.target.closest(".event") || !day.dataset.plan) return
    const at = `${day.dataset.day}T${clock(Math.floor(quarter(day, press.clientY) / 2) * 2)}`
    htmx.ajax("GET", `${day.dataset.plan}&at=${at}`, { target: "#dialog", swap: "innerMorph" })
})

function quarter(day, y) {
    const box = day.getBoundingClientRect()
    return Math.max(0, Math.min(QUARTERS - 1, Math.floor((y - box.top) / box.height * QUARTERS)))
}

function clock(quarter) {
    return `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String(quarter % 4 * 15).padStart(2, "0")}`
}
