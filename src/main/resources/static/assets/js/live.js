// Other people's changes. The server's event "change" names {kind, id}; whatever has data-live="deal" or "deal:<id>"
// (several by spaces) is fetched again from its data-live-href and morphed. A hidden tab gives its connection back.
// Others hear of it by the page's events "live:change" {kind, id} and "live:renew", when anything may have changed.
import htmx from "htmx"

const HEARS = "[data-live], [data-board][data-columns]"
const timers = new WeakMap()
let source

function listen() {
    if (source || !document.querySelector(".framed")) return
    source = new EventSource("/live")
    source.addEventListener("change", ({ data }) => {
        const { kind, id } = JSON.parse(data)
        document.dispatchEvent(new CustomEvent("live:change", { detail: { kind, id } }))
        for (const element of document.querySelectorAll("[data-live]")) {
            const kinds = element.dataset.live.split(" ")
            if (kinds.includes(kind) || kinds.includes(`${kind}:${id}`)) later(element)
        }
    })
    // What goes on by itself may have ended before we began to listen.
    source.addEventListener("open", () => document.querySelectorAll("[data-live-busy]").forEach(later))
    // The server was out of reach or we fell behind: nobody knows what we missed.
    source.addEventListener("renew", renew)
}

function renew() {
    document.dispatchEvent(new CustomEvent("live:renew"))
    document.querySelectorAll("[data-live]").forEach(later)
}

function later(element) {
    clearTimeout(timers.get(element))
    timers.set(element, setTimeout(() => refetch(element), 150))
}

function refetch(element) {
    if (!element.isConnected) return
    if (isBusy(element)) return later(element)
    htmx.ajax("GET", element.dataset.liveHref, { source: element, target: element, swap: "outerMorph" })
}

// Nothing is taken from under the hands: a card that is dragged, a field that is being typed into.
function isBusy(element) {
    const focused = document.activeElement
    return document.querySelector(".board.dragging") != null
        || element.querySelector("form.inline-edit") != null
        || (element.contains(focused) && "defaultValue" in focused && focused.value !== focused.defaultValue)
}

let hidden
document.addEventListener("visibilitychange", () => {
    clearTimeout(hidden)
    if (document.hidden) {
        hidden = setTimeout(() => { source?.close(); source = null }, 30000)
    } else if (!source) {
        listen()
        renew()
    }
})

if (document.querySelector(HEARS)) listen()
htmx.onLoad(() => { if (!source && !document.hidden && document.querySelector(HEARS)) listen() })
