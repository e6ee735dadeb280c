// data-scroll-to="selector": when it comes into the page, a box is scrolled so that this child stands at its top.
import { arrive } from "../app.js"

const seen = new WeakSet()

arrive("[data-scroll-to]", box => {
    const child = box.querySelector(box.dataset.scrollTo)
    if (!child || seen.has(box)) return
    seen.add(box)
    box.scrollTop += child.getBoundingClientRect().top - box.getBoundingClientRect().top
})
