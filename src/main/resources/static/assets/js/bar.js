// Folds the bar to its icons and, on a phone, opens what does not fit into the bottom row.
import { on, keep } from "../app.js"

on("click", "[data-bar-toggle]", () => {
    const root = document.documentElement
    root.dataset.bar = root.dataset.bar === "narrow" ? "wide" : "narrow"
    keep("bar", root.dataset.bar)
})

on("click", "[data-bar-more]", button => {
    const open = document.getElementById("bar").classList.toggle("open")
    button.setAttribute("aria-expanded", open)
})

document.addEventListener("click", event => {
    if (!event.target.closest("#bar") || event.target.closest(".phone-only")) document.getElementById("bar")?.classList.remove("open")
})
