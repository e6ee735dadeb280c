// label.drop with a file input inside takes a file dropped on it and says its name in [data-file]; data-copy="text" copies its text, data-copy-address the page's.
import { on } from "../app.js"

for (const type of ["dragover", "dragleave"]) {
    on(type, "label.drop", (label, event) => {
        event.preventDefault()
        label.classList.toggle("over", type === "dragover")
    })
}

on("drop", "label.drop", (label, event) => {
    event.preventDefault()
    label.classList.remove("over")
    const input = label.querySelector("input[type=file]")
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
})

on("change", "label.drop", (label, { target }) => {
    const name = label.querySelector("[data-file]")
    if (name && target.files?.length) name.textContent = [...target.files].map(file => file.name).join(", ")
})

on("click", "[data-copy]", button => navigator.clipboard?.writeText(button.dataset.copy))
on("click", "[data-copy-address]", () => navigator.clipboard?.writeText(location.href.split("?")[0]))
