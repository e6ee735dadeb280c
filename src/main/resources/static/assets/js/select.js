// Rows ticked in [data-select] raise its [data-selection] bar with their number in [data-selected];
// [data-tick-all] ticks what is shown, Shift ticks a run, [data-tick-none] lets all go.
// [data-everything] offers the whole of a list as soon as all that is shown is ticked.
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

// form[data-ticked] takes what is ticked with it.
on("formdata", "form[data-ticked]", (form, { formData }) => {
    const box = form.closest("[data-select]")
    const everything = box.querySelector("[name=everything]:checked")
    if (everything) formData.append(everything.name, everything.value)
    else ticksOf(box).filter(tick => tick.checked).forEach(tick => formData.append(tick.name, tick.value))
})

function count(box) {
    const ticks = ticksOf(box)
    const ticked = ticks.filter(tick => tick.checked).length
    const bar = box.querySelector("[data-selection]")
    if (bar) bar.hidden = ticked === 0
    box.querySelectorAll("[data-selected]").forEach(number => { number.textContent = ticked })
    const everything = box.querySelector("[data-everything]")
    if (everything) {
        everything.hidden = ticked < ticks.length
        if (everything.hidden) everything.querySelector("input").checked = false
    }
    const all = box.querySelector("[data-tick-all]")
    if (all) {
        all.checked = ticked > 0 && ticked === ticks.length
        all.indeterminate = ticked > 0 && ticked < ticks.length
    }
}
