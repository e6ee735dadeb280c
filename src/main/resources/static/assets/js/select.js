// Rows ticked in [data-select] raise its [data-selection] bar with their number in [data-selected];
// [data-tick-all] ticks what is shown, Shift ticks a run, [data-tick-none] lets all go.
import { arrive, on } from "../app.js"

const ticksOf = box => [...box.querySelectorAll("td.tick input[type=checkbox]")]
let last

arrive("[data-select]", count)
on("change", "[data-select]", (box, { target }) => {
    if (target.matches("[data-tick-all]")) ticksOf(box).forEach(tick => { tick.checked = target.checked })
    if (target.matches("input[type=checkbox]")) count(box)
})

on("click", "[data-select] td.tick input", (tick, event) => {
    const ticks = ticksOf(tick.closest("[data-select]"))
    const [from, to] = [ticks.indexOf(last), ticks.indexOf(tick)].sort((a, b) => a - b)
    if (event.shiftKey && from >= 0) ticks.slice(from, to + 1).forEach(other => { other.checked = tick.checked })
    last = tick
})

on("click", "[data-tick-none]", button => {
    const box = button.closest("[data-select]")
    ticksOf(box).forEach(tick => { tick.checked = false })
    count(box)
})

function count(box) {
    const ticks = ticksOf(box)
    const ticked = ticks.filter(tick => tick.checked).length
    const bar = box.querySelector("[data-selection]")
    if (bar) bar.hidden = ticked === 0
    box.querySelectorAll("[data-selected]").forEach(number => { number.textContent = ticked })
    const all = box.querySelector("[data-tick-all]")
    if (all) {
        all.checked = ticked > 0 && ticked === ticks.length
        all.indeterminate = ticked > 0 && ticked < ticks.length
    }
}
