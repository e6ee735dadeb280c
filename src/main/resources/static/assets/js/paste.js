// A signature or message pasted into a form[data-paste] is read by the server, which fills the fields that are empty.
import { on } from "../app.js"

on("paste", "form[data-paste]", async (form, event) => {
    const text = event.clipboardData.getData("text/plain").trim()
    if (event.target.matches("textarea") || !text.includes("\n")) return
    event.preventDefault()
    const answer = await fetch("/quick/read", { method: "POST", body: new URLSearchParams({ text }) })
    if (!answer.ok) return
    const read = await answer.json()
    for (const [name, value] of Object.entries(read)) {
        const control = form.elements[name]
        if (control && "value" in control && !control.value) control.value = value
    }
    event.target.dispatchEvent(new Event("input", { bubbles: true }))
})
