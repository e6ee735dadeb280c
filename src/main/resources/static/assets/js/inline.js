// A value being edited in its place: form.inline-edit with data-cancel, the address of the value as it was.
// Enter sends as in any form, so does leaving it changed; Esc puts the value back, so does leaving it unchanged.
import htmx from "htmx"
import { on, arrive } from "../app.js"

// Sent or given up: that it goes from the page, and the focus with it, is no leaving any more.
const left = new WeakSet()
on("submit", "form.inline-edit", form => left.add(form))

arrive("form.inline-edit [autofocus]", control => {
    control.focus()
    if (!control.matches("[aria-invalid]")) control.select?.()
})

on("keydown", "form.inline-edit[data-cancel]", (form, event) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    cancel(form)
})

on("focusout", "form.inline-edit[data-cancel]", (form, { relatedTarget }) => {
    if (form.contains(relatedTarget) || !document.hasFocus() || left.has(form)) return
    leave(form)
})

on("inline-leave", "form.inline-edit[data-cancel]", leave)

on("change", "form.inline-edit :is(select, [data-lookup] input[type=hidden])", control => send(control.form))

function leave(form) {
    if (isChanged(form)) send(form)
    else cancel(form)
}

function isChanged(form) {
    return [...form.elements].some(control =>
        control.type === "checkbox" ? control.checked !== control.defaultChecked
            : control.matches("select") ? ![...control.options].every(option => option.selected === option.defaultSelected)
                : control.name === "value" && control.value !== (control.defaultValue ?? ""))
}

// What was refused is sent again by hand only.
function send(form) {
    if (form.isConnected && !form.matches(".htmx-request")) form.requestSubmit()
}

function cancel(form) {
    if (!form.isConnected) return
    left.add(form)
    const row = form.closest("td[data-edit]")?.parentElement
    htmx.ajax("GET", form.dataset.cancel, { source: (row ?? form).parentElement, target: row ?? form, swap: "outerHTML" })
}
