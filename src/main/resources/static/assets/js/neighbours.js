// Ctrl+← and Ctrl+→ on a record's page lead to its neighbours in the list or on the board that was left last.
import { isTyping, isCovered } from "../app.js"

const STEPS = { ArrowLeft: -1, ArrowRight: 1 }

addEventListener("pagehide", () => {
    const rows = [...document.querySelectorAll("main [data-panel-href][data-href]")].map(row => row.dataset.href)
    if (rows.length) sessionStorage.setItem("rows", JSON.stringify(rows))
})

document.addEventListener("keydown", event => {
    const step = STEPS[event.code]
    if (!step || !(event.ctrlKey || event.metaKey) || isCovered() || isTyping(event.target)) return
    const rows = JSON.parse(sessionStorage.getItem("rows") ?? "[]")
    const here = rows.indexOf(location.pathname)
    const next = here < 0 ? undefined : rows[here + step]
    if (next) {
        event.preventDefault()
        location.href = next
    }
})
