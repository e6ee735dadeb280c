// A cell of a list, td[data-edit], edited where it stands; table[data-columns] says what its row shows.
// A double click, Enter or F2 opens it, left and right lead along the row, Tab saves and opens the cell beside it.
// Saved or left, the row comes new from the server; `then` says where the hands go on in it.
import htmx from "htmx"
import { on, arrive } from "../app.js"

let then

on("dblclick", "td[data-edit]", (cell, { target }) => {
    if (target.closest("a, button, input, form")) return
    getSelection().removeAllRanges()
    edit(cell)
})

on("keydown", "tr[data-href]", (row, event) => {
    const cell = event.target.closest("td[data-edit]")
    const act = event.target.closest("form.inline-edit")
        ? inForm(cell, event)
        : (event.target === row || event.target === cell) && !event.ctrlKey && !event.metaKey && inRow(row, cell, event.key)
    if (act) {
        event.preventDefault()
        act()
    }
})

function inRow(row, cell, key) {
    if (key === "F2" || key === "Enter" && cell) return () => edit(cell ?? cellsOf(row)[0])
    if (key === "ArrowRight") return () => (cell ? beside(cell, 1) : cellsOf(row)[0])?.focus()
    if (key === "ArrowLeft" && cell) return () => (beside(cell, -1) ?? row).focus()
}

function inForm(cell, { key, shiftKey }) {
    if (cell && key === "Tab") return () => leave(cell, beside(cell, shiftKey ? -1 : 1))
    if (key === "Escape") then = placeOf(cell, false)
}

function leave(cell, next) {
    then = next ? placeOf(next, true) : placeOf(cell, false)
    cell.querySelector("form").dispatchEvent(new CustomEvent("inline-leave", { bubbles: true }))
}

on("submit", "td[data-edit] form.inline-edit", form => { then ??= placeOf(form.closest("td"), false) })

arrive("td[data-edit] form.inline-edit", () => { then = null })

arrive("tr[data-href]", row => {
    if (row.id !== then?.row) return
    const cell = cellsOf(row).find(each => each.dataset.edit === then.field)
    const { open } = then
    then = null
    if (open) edit(cell)
    else (cell ?? row).focus()
})

function edit(cell) {
    if (!cell || cell.querySelector("form")) return
    document.dispatchEvent(new CustomEvent("cell-edit"))
    const columns = encodeURIComponent(cell.closest("table").dataset.columns)
    const address = `${cell.closest("tr").dataset.href}/fields/${cell.dataset.edit}?columns=${columns}`
    htmx.ajax("GET", address, { source: cell, target: cell, swap: "innerHTML" })
}

const cellsOf = row => [...row.querySelectorAll("td[data-edit]")]
const placeOf = (cell, open) => cell && { row: cell.closest("tr").id, field: cell.dataset.edit, open }

function beside(cell, way) {
    const cells = cellsOf(cell.closest("tr"))
    return cells[cells.indexOf(cell) + way]
}
