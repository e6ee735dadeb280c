// Moments as people say them: <time datetime data-time="relative|date|moment|clock">, the exact one on hover,
// and clocks that run down: <time data-until data-from>, late after the end, soon in the last quarter.
import { arrive } from "../app.js"

// English as written outside of America: the day first, 24 hours.
const language = document.documentElement.lang.replace(/^en$/, "en-GB") || undefined
const timeZone = document.documentElement.dataset.zone || undefined
const format = options => new Intl.DateTimeFormat(language, { timeZone, ...options })
const exact = format({ dateStyle: "full", timeStyle: "short" })
const styles = {
    date: format({ day: "numeric", month: "short", year: "numeric" }),
    day: format({ day: "numeric", month: "short" }),
    moment: format({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
    clock: format({ hour: "2-digit", minute: "2-digit" }),
}
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" })
const UNITS = [["minute", 60], ["hour", 3600], ["day", 86400]]

arrive("time[data-time]", show)
arrive("time[data-until]", count)
setInterval(() => {
    document.querySelectorAll("time[data-time=relative]").forEach(show)
    document.querySelectorAll("time[data-until]").forEach(count)
}, 30000)

function show(element) {
    const moment = new Date(element.dateTime)
    element.title = exact.format(moment)
    element.textContent = (styles[element.dataset.time] ?? { format: ago }).format(moment)
}

function ago(moment) {
    const seconds = (moment - Date.now()) / 1000
    const size = Math.abs(seconds)
    if (size > 86400 * 6) return (moment.getFullYear() === new Date().getFullYear() ? styles.day : styles.date).format(moment)
    const [unit, length] = UNITS.findLast(([, least]) => size >= least) ?? ["second", 60]
    return unit === "second" ? relative.format(0, "second") : relative.format(Math.round(seconds / length), unit)
}

function count(element) {
    const [from, until] = [new Date(element.dataset.from), new Date(element.dataset.until)]
    const left = until - Date.now()
    element.dataset.left = left < 0 ? "late" : left < (until - from) / 4 ? "soon" : "ok"
    element.textContent = (left < 0 ? "−" : "") + length(Math.abs(left) / 60000)
}

function length(minutes) {
    const [value, unit] = minutes < 90 ? [minutes, "minute"] : minutes < 72 * 60 ? [minutes / 60, "hour"] : [minutes / 1440, "day"]
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 }).format(value)
}
