// Asks before a page is left whose form[data-guard] was changed and not sent.
import { on } from "../app.js"

const changed = new Set()

on("input", "form[data-guard]", form => changed.add(form))
on("submit", "form[data-guard]", form => changed.delete(form))

addEventListener("beforeunload", event => {
    if ([...changed].some(form => form.isConnected)) event.preventDefault()
})
