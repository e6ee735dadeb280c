// input[data-narrow=".selector"] hides those whose words do not hold what is typed.
import { on } from "../app.js"

on("input", "[data-narrow]", (input, event) => {
    event.stopPropagation()
    const words = input.value.toLowerCase()
    for (const element of input.parentElement.querySelectorAll(input.dataset.narrow)) {
        element.hidden = !element.textContent.toLowerCase().includes(words)
    }
}, true)
