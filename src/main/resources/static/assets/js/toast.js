// Short notices. The server sends HX-Trigger: {"toast": {"text": "…", "undo": "/undo/7", "late": false}};
// a failure that no page answers gets one by itself. It goes in eight seconds, but not under the pointer.
import htmx from "htmx"

const box = () => document.getElementById("toasts")

document.addEventListener("toast", ({ detail }) => toast(detail))
document.addEventListener("htmx:error", ({ detail }) => {
    if (detail.ctx && detail.error?.name !== "AbortError") toast({ text: box().dataset.offline, late: true })
})
document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
    if (ctx.response.status === 401) location.reload()
    // What was shown live may not be seen any more: a colleague has it now.
    else if (ctx.response.status === 404 && ctx.sourceElement?.matches?.("[data-live]")) ctx.sourceElement.remove()
    else if (![409, 412, 422].includes(ctx.response.status) && !ctx.hx.trigger) toast({ text: box().dataset.failed, late: true })
})

function toast({ text, href, undo, undoLabel, late }) {
    const line = document.createElement("div")
    line.className = late ? "toast late" : "toast"
    line.append(Object.assign(document.createElement("span"), { textContent: text }))
    if (undo) {
        line.append(button(undoLabel ?? box().dataset.undo, () => {
            drop(line)
            htmx.ajax("POST", undo, { source: "#toasts", swap: "none" })
        }))
    }
    if (href) line.append(Object.assign(document.createElement("a"), { href, textContent: box().dataset.open }))
    const close = button("×", () => drop(line))
    close.setAttribute("aria-label", box().dataset.close)
    line.append(close)
    for (const old of [...box().children].filter(other => other.textContent === line.textContent)) old.remove()
    box().append(line)
    box().hidePopover()
    box().showPopover()
    expire(line)
}

function button(text, act) {
    const element = Object.assign(document.createElement("button"), { type: "button", textContent: text })
    element.addEventListener("click", act)
    return element
}

function expire(line) {
    let timer = setTimeout(() => drop(line), 8000)
    line.addEventListener("pointerenter", () => clearTimeout(timer))
    line.addEventListener("pointerleave", () => { timer = setTimeout(() => drop(line), 3000) })
}

function drop(line) {
    line.remove()
    if (!box().childElementCount) box().hidePopover()
}
