// Windows: an answer that brings <dialog data-open> opens it; data-close, Esc and a click beside close it.
// data-dialog="#id" opens one that is in the page; the event "dialog-close" (HX-Trigger) closes the one that sent it.
import { arrive, on } from "../app.js"

arrive("dialog[data-open]", dialog => {
    if (dialog.open) return
    dialog.showModal()
    dialog.addEventListener("close", () => dialog.remove(), { once: true })
})

on("click", "[data-dialog]", button => document.querySelector(button.dataset.dialog).showModal())
on("click", "[data-close]", button => button.closest("dialog")?.close())

let pressed
document.addEventListener("pointerdown", event => { pressed = event.target })
document.addEventListener("click", event => {
    if (event.target.matches?.("dialog[open]") && pressed === event.target) event.target.close()
})

// A form in the window that was accepted closes it, unless the answer brought the next window or the button has data-stay.
// What asks by itself while the form is being filled in, as the warning of doubles does, is no form that was sent.
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const dialog = ctx.sourceElement?.matches?.("form, button") && ctx.sourceElement.closest("form")?.closest("#dialog dialog")
    const accepted = ctx.request.method !== "GET" && ctx.response?.status < 400 && !ctx.text?.includes("data-open")
    if (dialog && accepted && !ctx.request.submitter?.matches("[data-stay]")) dialog.close()
})

document.addEventListener("dialog-close", () => document.querySelector("#dialog dialog")?.close())
