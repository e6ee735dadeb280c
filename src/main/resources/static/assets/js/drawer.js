// The panel at the side: a click on [data-panel-href] loads it there, with Ctrl it opens data-href in a new tab;
// up and down walk the rows while it is open, Esc closes it.
import htmx from "htmx"
import { on, isTyping, isCovered } from "../app.js"

const panel = () => document.getElementById("panel")
const isOpen = () => panel()?.dataset.kept === "open"
let shown

on("click", "[data-panel-href]", (row, event) => {
    if (event.target.closest("a, button, input, label, select, summary")) return
    if (event.ctrlKey || event.metaKey) window.open(row.dataset.href ?? row.dataset.panelHref, "_blank")
    else show(row)
})
on("auxclick", "[data-panel-href][data-href]", (row, event) => {
    if (event.button === 1 && !event.target.closest("a")) window.open(row.dataset.href, "_blank")
})
on("click", "[data-panel-close]", close)
document.addEventListener("panel-close", () => { if (isOpen()) close() })

document.addEventListener("keydown", event => {
    if (isTyping(event.target) || isCovered() || event.ctrlKey || event.shiftKey) return
    const row = event.target.closest?.("[data-panel-href]") ?? (isOpen() ? shown : null)
    if (event.key === "Escape" && isOpen()) close()
    else if (event.key === "Enter" && event.target === row) show(row)
    else if (row?.matches("tr") && (event.key === "ArrowDown" || event.key === "ArrowUp")) walk(row, event)
})

function walk(row, event) {
    const rows = [...row.closest("table").querySelectorAll("tr[data-panel-href]")]
    const next = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.tabIndex = 0
    next.focus()
    next.scrollIntoView({ block: "nearest" })
    if (isOpen()) show(next)
}

function show(row) {
    shown?.removeAttribute("aria-selected")
    shown = row
    row.setAttribute("aria-selected", "true")
    panel().dataset.kept = "open"
    htmx.ajax("GET", row.dataset.panelHref, { source: "#panel", target: "#panel", swap: "innerHTML" })
}

function close() {
    panel().dataset.kept = ""
    panel().replaceChildren()
    shown?.removeAttribute("aria-selected")
    shown?.focus?.()
    shown = null
}
