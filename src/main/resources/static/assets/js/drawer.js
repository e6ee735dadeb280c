// The panel at the side: a click on [data-panel-href] loads it there (without a value, data-href/panel), with Ctrl it opens data-href in a new tab;
// up and down walk the rows while it is open, Esc closes it.
import htmx from "htmx"
import { on, isTyping, isCovered } from "../app.js"

const panel = () => document.getElementById("panel")
const isOpen = () => panel()?.dataset.kept === "open"
let shown, waiting

on("click", "[data-panel-href]", (row, event) => {
    if (event.target.closest("a, button, input, label, select, summary")) return
    if (event.ctrlKey || event.metaKey) window.open(row.dataset.href ?? row.dataset.panelHref, "_blank")
    else if (event.target.closest("td[data-edit]") && !isOpen()) showUnlessDoubled(row)
    else show(row)
})
document.addEventListener("cell-edit", () => {
    if (!waiting) return
    clearTimeout(waiting)
    waiting = 0
    close()
})
on("auxclick", "[data-panel-href][data-href]", (row, event) => {
    if (event.button === 1 && !event.target.closest("a")) window.open(row.dataset.href, "_blank")
})
on("click", "[data-panel-close]", close)
document.addEventListener("panel-close", () => { if (isOpen()) close() })

document.addEventListener("keydown", event => {
    if (event.defaultPrevented || isTyping(event.target) || isCovered() || event.ctrlKey || event.shiftKey) return
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

// A second click edits the cell: until then the panel is fetched, but takes no place from under the pointer.
function showUnlessDoubled(row) {
    const before = waiting
    clearTimeout(waiting)
    if (!before || shown !== row) fetch(row)
    waiting = setTimeout(() => {
        waiting = 0
        panel().dataset.kept = "open"
    }, 250)
}

function show(row) {
    panel().dataset.kept = "open"
    fetch(row)
}

function fetch(row) {
    shown?.removeAttribute("aria-selected")
    shown = row
    row.setAttribute("aria-selected", "true")
    htmx.ajax("GET", row.dataset.panelHref || `${row.dataset.href}/panel`, { source: "#panel", target: "#panel", swap: "innerHTML" })
}

function close() {
    panel().dataset.kept = ""
    panel().replaceChildren()
    shown?.removeAttribute("aria-selected")
    shown?.focus?.()
    shown = null
}
