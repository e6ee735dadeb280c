// Answer clocks: a ring that empties until the client must be answered; amber from the half, red in the last fifth and after.
import { arrive } from "../app.js"

const RINGS = "[data-answer-due]"
const short = unit => new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "unit", unit, unitDisplay: "narrow", maximumFractionDigits: 0 })
const units = { second: short("second"), minute: short("minute"), hour: short("hour"), day: short("day") }

arrive(RINGS, tick)
setInterval(() => document.querySelectorAll(RINGS).forEach(tick), 1000)

function tick(ring) {
    const { answerFrom, answerHalf, answerFifth, answerDue } = ring.dataset
    const [from, half, fifth, due] = [answerFrom, answerHalf, answerFifth, answerDue].map(moment => Date.parse(moment))
    const now = Date.now()
    const left = Math.max(0, Math.min(1, (due - now) / (due - from)))
    ring.dataset.left = now < half ? "ok" : now < fifth ? "soon" : "late"
    ring.querySelector("circle + circle").setAttribute("stroke-dasharray", `${(left * 100).toFixed(1)} 100`)
    ring.querySelector("time").textContent = (now > due ? "−" : "") + length(Math.abs(due - now) / 1000)
}

function length(seconds) {
    if (seconds < 100) return units.second.format(seconds)
    if (seconds < 100 * 60) return units.minute.format(Math.floor(seconds / 60))
    return seconds < 72 * 3600 ? units.hour.format(seconds / 3600) : units.day.format(seconds / 86400)
}
