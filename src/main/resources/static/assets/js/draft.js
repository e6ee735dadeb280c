// What was typed into form[data-draft="name"] survives its closing, until the form is accepted.
import { arrive, on } from "../app.js"

const nameOf = form => "draft:" + form.dataset.draft

arrive("form[data-draft]", form => {
    if (form.querySelector("[aria-invalid=true]")) return
    const draft = JSON.parse(sessionStorage.getItem(nameOf(form)) ?? "{}")
    for (const control of form.elements) {
        if (control.name in draft && !control.value && control.type !== "file") control.value = draft[control.name]
    }
})

on("input", "form[data-draft]", form => {
    const draft = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string" && value))
    sessionStorage.setItem(nameOf(form), JSON.stringify(draft))
})

on("htmx:after:request", "form[data-draft]", (form, { detail }) => {
    if (detail.ctx.response.status < 400) sessionStorage.removeItem(nameOf(form))
})
