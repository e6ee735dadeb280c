// Cards dragged between the columns of .board[data-board]. A card has data-id and data-place, the address that is PUT
// with `stage` of the column's [data-cards] and `before`, the id of the card it stands before. A refusal puts it back.
import htmx from "htmx"
import { arrive } from "../app.js"

arrive("[data-board]", async board => {
    const { default: Sortable } = await import("sortablejs")
    for (const cards of board.parentElement.querySelectorAll("[data-cards]")) {
        cards.dataset.keptReady = ""
        Sortable.get(cards) ?? Sortable.create(cards, {
            group: "board", animation: 120, draggable: ".card", delay: 180, delayOnTouchOnly: true, scrollSensitivity: 80,
            // Not the browser's own dragging: it shows a faded picture of the card, and on each system another.
            forceFallback: true, fallbackOnBody: true, fallbackTolerance: 4,
            onStart: () => board.classList.add("dragging"),
            onMove: ({ to }) => lightUp(board, to),
            onEnd: dropped,
        })
    }

    function dropped({ item, from, to, oldDraggableIndex, newDraggableIndex }) {
        board.classList.remove("dragging")
        lightUp(board, null)
        if (from === to && oldDraggableIndex === newDraggableIndex) return
        const home = from.querySelectorAll(":scope > .card")
        place(item, to, from, home[from === to && newDraggableIndex < oldDraggableIndex ? oldDraggableIndex + 1 : oldDraggableIndex])
    }
})

document.addEventListener("board:move", ({ detail: { card, to, from, homeBefore } }) => place(card, to, from, homeBefore))

function place(card, to, from, homeBefore) {
    const before = card.nextElementSibling?.dataset.id ?? ""
    const back = () => from.insertBefore(card, homeBefore ?? null)
    card.addEventListener("htmx:response:error", back, { once: true })
    card.addEventListener("htmx:error", back, { once: true })
    htmx.ajax("PUT", card.dataset.place, { source: card, values: { stage: to.dataset.stage, before }, swap: "none" })
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
