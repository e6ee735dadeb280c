// A value being edited in its place: form.inline-edit with data-cancel, the address of the value as it was.
// Enter sends as in any form; Esc puts the value back; leaving it unchanged does the same.
import htmx from "htmx"
import { on } from "../app.js"

on("keydown", "form.inline-edit[data-cancel]", (form, event) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    cancel(form)
})

on("focusout", "form.inline-edit[data-cancel]", (form, { relatedTarget, target }) => {
    const unchanged = "defaultValue" in target && target.value === target.defaultValue
    if (unchanged && !form.contains(relatedTarget)) cancel(form)
})

on("change", "form.inline-edit select", select => select.form.requestSubmit())

function cancel(form) {
    if (!form.isConnected) return
    htmx.ajax("GET", form.dataset.cancel, { source: form.parentElement, target: form, swap: "outerHTML" })
}
