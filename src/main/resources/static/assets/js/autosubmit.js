// form[data-autosubmit] sends itself: what is chosen at once, what is typed when the typing pauses.
import { on } from "../app.js"

const timers = new WeakMap()

on("input", "form[data-autosubmit]", (form, { target }) => {
    const typed = target.matches("input:not([type=checkbox], [type=radio], [type=date]), textarea")
    clearTimeout(timers.get(form))
    timers.set(form, setTimeout(() => form.requestSubmit(), typed ? 250 : 0))
})
