// Puts a popover menu at its button, within the window, and lets arrows walk it; what was chosen closes it.
import { on } from "../app.js"

document.addEventListener("toggle", event => {
    if (event.newState === "open" && event.target.matches("[data-menu]")) put(event.target)
}, true)

// Several buttons may open one menu; it stands at the one that was pressed.
let pressed
on("click", "[popovertarget]", button => { pressed = button }, true)

function put(menu) {
    const own = `[popovertarget="${menu.id}"]`
    const button = pressed?.isConnected && pressed.matches(own) ? pressed : document.querySelector(own)
    const at = button.getBoundingClientRect()
    const below = at.bottom + 4 + menu.offsetHeight < innerHeight
    menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - menu.offsetHeight - 4)}px`
    menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`
}

on("keydown", "[data-menu], [popovertarget]", (element, event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    const menu = element.matches("[data-menu]") ? element : document.getElementById(element.getAttribute("popovertarget"))
    if (!menu?.matches(":popover-open")) return
    event.preventDefault()
    const items = [...menu.querySelectorAll("a, button")]
    items.at((items.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)) % items.length)?.focus()
})

on("click", "[data-menu] :is(a, button):not([data-stay])", item => item.closest("[data-menu]").hidePopover())
