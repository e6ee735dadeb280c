// [data-lookup="/lookup/company"]: words typed into its input find a record, the hidden input gets its id.
// Arrows and Enter choose, Esc closes the list; what was typed and not chosen is taken back, emptied it sends nothing.
import { on, arrive } from "../app.js"

const partsOf = box => ({ id: box.querySelector("input[type=hidden]"), input: box.querySelector("[role=combobox]"), list: box.querySelector("[role=listbox]") })
const timers = new WeakMap()

arrive("[data-lookup]", box => { partsOf(box).input.dataset.chosen ??= partsOf(box).input.value })

on("input", "[data-lookup] [role=combobox]", (input, event) => {
    event.stopPropagation()
    const box = input.closest("[data-lookup]")
    clearTimeout(timers.get(box))
    timers.set(box, setTimeout(() => find(box), 150))
}, true)
on("click", "[data-lookup] [role=combobox]", input => find(input.closest("[data-lookup]")))

async function find(box) {
    const { input, list } = partsOf(box)
    const words = input.value === input.dataset.chosen ? "" : input.value
    const answer = await fetch(`${box.dataset.lookup}?q=${encodeURIComponent(words)}`)
    if (!answer.ok || document.activeElement !== input) return
    list.innerHTML = await answer.text()
    list.firstElementChild?.setAttribute("aria-selected", words ? "true" : "false")
    open(input, list)
}

function open(input, list) {
    const at = input.getBoundingClientRect()
    if (!list.matches(":popover-open")) list.showPopover()
    const below = at.bottom + list.offsetHeight + 8 < innerHeight
    list.style.minWidth = `${at.width}px`
    list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - list.offsetWidth - 8))}px`
    list.style.top = `${below ? at.bottom + 3 : at.top - list.offsetHeight - 3}px`
    input.setAttribute("aria-expanded", "true")
}

function shut(box) {
    const { input, list } = partsOf(box)
    if (list.matches(":popover-open")) list.hidePopover()
    input.setAttribute("aria-expanded", "false")
}

function choose(box, { dataset }) {
    const { id, input } = partsOf(box)
    set(box, dataset.id, dataset.name)
    input.focus()
}

function set(box, value, name) {
    const { id, input } = partsOf(box)
    const changed = id.value !== value
    id.value = value
    input.value = input.dataset.chosen = name
    shut(box)
    if (changed) id.dispatchEvent(new Event("change", { bubbles: true }))
}

on("pointerdown", "[data-lookup] [role=option]", (option, event) => event.preventDefault())
on("click", "[data-lookup] [role=option]", option => choose(option.closest("[data-lookup]"), option))

on("keydown", "[data-lookup] [role=combobox]", (input, event) => {
    const box = input.closest("[data-lookup]")
    const { list } = partsOf(box)
    const isOpen = list.matches(":popover-open")
    const current = list.querySelector("[aria-selected=true]")
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        if (isOpen) walk(list, current, event.key === "ArrowDown" ? 1 : -1)
        else find(box)
    } else if (event.key === "Enter" && isOpen && current) {
        event.preventDefault()
        choose(box, current)
    } else if (event.key === "Escape" && isOpen) {
        event.preventDefault()
        event.stopPropagation()
        shut(box)
    }
}, true)

function walk(list, current, step) {
    const options = [...list.querySelectorAll("[role=option]")]
    current?.setAttribute("aria-selected", "false")
    const next = options.at((options.indexOf(current) + step) % options.length)
    next?.setAttribute("aria-selected", "true")
    next?.scrollIntoView({ block: "nearest" })
}

on("focusout", "[data-lookup] [role=combobox]", input => {
    const box = input.closest("[data-lookup]")
    if (input.value.trim() === "") set(box, "", "")
    else input.value = input.dataset.chosen
    shut(box)
})
