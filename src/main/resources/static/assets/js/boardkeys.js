// The board without a mouse: arrows walk the cards, with Shift they move the card.
import { on, isCovered } from "../app.js"

on("keydown", "[data-board] .card", (card, event) => {
    if (!event.key.startsWith("Arrow") || event.target !== card || event.ctrlKey || isCovered()) return
    event.preventDefault()
    const cards = card.closest("[data-cards]")
    const place = neighbour(card, cards, event.key)
    if (!place) return
    if (event.shiftKey) move(card, cards, place)
    else (place.card ?? card).focus()
})

function neighbour(card, cards, key) {
    if (key === "ArrowUp" || key === "ArrowDown") {
        const next = key === "ArrowUp" ? card.previousElementSibling : card.nextElementSibling
        return next?.matches(".card") ? { cards, card: next, after: key === "ArrowDown" } : null
    }
    const columns = [...card.closest("[data-board]").querySelectorAll("[data-cards]")]
    const column = columns[columns.indexOf(cards) + (key === "ArrowRight" ? 1 : -1)]
    const index = [...cards.children].indexOf(card)
    const list = column?.querySelectorAll(":scope > .card")
    return column && { cards: column, card: list[Math.min(index, list.length - 1)] }
}

function move(card, from, { cards: to, card: other, after }) {
    const homeBefore = card.nextElementSibling
    to.insertBefore(card, after ? other.nextElementSibling : other ?? null)
    card.focus()
    document.dispatchEvent(new CustomEvent("board:move", { detail: { card, to, from, homeBefore } }))
}
