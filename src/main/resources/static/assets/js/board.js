// Cards dragged between the columns of .board[data-board]. A card has data-id; the board's data-place, with that for
// its star, is PUT with `stage` of the column's [data-cards], `before` and `after`, the ids of its neighbours, `from`, the stage it left,
// `shown`, how many cards the larger of both shows, `lies`, that the card is there, and the board's data-filter. A refusal
// puts it back, so what the window then sends has no `lies` and brings whole columns. While it is held,
// the board's data-gates, with the card's id for its star, tells by stage what is missing there: those columns show a lock.
import htmx from "htmx"
import { arrive, on, keep } from "../app.js"

arrive("[data-board]", async board => {
    const { default: Sortable } = await import("sortablejs")
    for (const cards of board.parentElement.querySelectorAll("[data-cards]")) {
        cards.dataset.keptReady = ""
        Sortable.get(cards) ?? Sortable.create(cards, {
            group: "board", animation: 120, draggable: ".card", delay: 180, delayOnTouchOnly: true, scrollSensitivity: 80,
            // Not the browser's own dragging: it shows a faded picture of the card, and on each system another.
            forceFallback: true, fallbackOnBody: true, fallbackTolerance: 4,
            onStart: ({ item }) => { board.classList.add("dragging"); lock(board, item) },
            onMove: ({ to }) => lightUp(board, to),
            onEnd: dropped,
        })
    }

    function dropped({ item, from, to, oldDraggableIndex, newDraggableIndex }) {
        board.classList.remove("dragging")
        lightUp(board, null)
        unlock(board)
        if (from === to && oldDraggableIndex === newDraggableIndex) return
        const home = from.querySelectorAll(":scope > .card")
        place(item, to, from, home[from === to && newDraggableIndex < oldDraggableIndex ? oldDraggableIndex + 1 : oldDraggableIndex])
    }
})

document.addEventListener("board:move", ({ detail: { card, to, from, homeBefore } }) => place(card, to, from, homeBefore))

function place(card, to, from, homeBefore) {
    const board = document.querySelector("[data-board]")
    const values = {
        ...Object.fromEntries(new URLSearchParams(board.dataset.filter)),
        stage: to.dataset.stage,
        from: from.dataset.stage,
        before: card.nextElementSibling?.dataset.id ?? "",
        after: card.previousElementSibling?.dataset.id ?? "",
        shown: Math.max(...[from, to].map(cards => cards.querySelectorAll(":scope > .card").length)),
        lies: true,
    }
    const back = () => from.insertBefore(card, homeBefore ?? from.querySelector(":scope > .column-more"))
    card.addEventListener("htmx:response:error", back, { once: true })
    card.addEventListener("htmx:error", back, { once: true })
    htmx.ajax("PUT", board.dataset.place.replace("*", card.dataset.id), { source: card, values, swap: "none" })
        .finally(() => {
            card.removeEventListener("htmx:response:error", back)
            card.removeEventListener("htmx:error", back)
        })
}

function lightUp(board, cards) {
    for (const place of board.parentElement.querySelectorAll(".column, .drop-zone")) {
        place.classList.toggle("target", cards != null && place.contains(cards))
    }
}

async function lock(board, card) {
    if (!board.dataset.gates) return
    const answer = await fetch(board.dataset.gates.replace("*", card.dataset.id))
    const gates = answer.ok ? await answer.json() : {}
    if (!board.classList.contains("dragging")) return
    for (const column of board.querySelectorAll(".column")) {
        const missing = gates[column.querySelector("[data-cards]").dataset.stage]
        if (missing) {
            column.dataset.locked = ""
            column.querySelector(".lock-text").textContent = missing
        }
    }
}

function unlock(board) {
    board.querySelectorAll(".column[data-locked]").forEach(column => delete column.dataset.locked)
}

on("click", "[data-board-compact]", button => {
    const compact = document.querySelector("[data-board]").classList.toggle("compact")
    button.setAttribute("aria-pressed", compact)
    keep("board", compact ? "compact" : "")
})
