// data-vars="from: 36; to: 40" gives an element CSS variables, which the security policy forbids to write as a style.
import { arrive } from "../app.js"

arrive("[data-vars]", element => {
    for (const pair of element.dataset.vars.split(";")) {
        const [name, value] = pair.split(":")
        if (value) element.style.setProperty(`--${name.trim()}`, value.trim())
    }
})
