// A board under the changes of others: the columns that show the changed deals, and those that are to show them now, are
// fetched from data-columns. Nothing is taken from under a hand that drags.
import htmx from "htmx"

const changed = new Set()
let timer

document.addEventListener("live:change", ({ detail: { kind, id } }) => {
    const board = document.querySelector("[data-board][data-columns]")
    if (board && board.dataset.kinds.split(" ").includes(kind)) {
        changed.add(id)
        soon(board)
    }
})

document.addEventListener("live:renew", () => {
    const board = document.querySelector("[data-board][data-columns]")
    if (board) fetchColumns(board, [], [...board.querySelectorAll("[data-cards]")])
})

function soon(board) {
    clearTimeout(timer)
    timer = setTimeout(() => {
        if (board.classList.contains("dragging")) return soon(board)
        const ids = [...changed]
        changed.clear()
        fetchColumns(board, ids, ids.map(id => document.getElementById(`card-${id}`)?.closest("[data-cards]")).filter(Boolean))
    }, 150)
}

function fetchColumns(board, ids, columns) {
    const asked = new URLSearchParams(board.dataset.filter)
    asked.set("changed", ids.join())
    asked.set("column", [...new Set(columns.map(column => column.dataset.stage))].join())
    asked.set("shown", Math.max(0, ...columns.map(column => column.querySelectorAll(":scope > .card").length)))
    htmx.ajax("GET", `${board.dataset.columns}?${asked}`, { source: board, swap: "none" })
}
