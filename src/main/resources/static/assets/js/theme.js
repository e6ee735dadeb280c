// Light or dark by hand: a click turns to the other, a cookie keeps it so that the server renders it without a flash.
import { on, keep } from "../app.js"

const root = document.documentElement
const isDark = () => root.dataset.theme === "dark"
    || (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)

on("click", "[data-theme-next]", () => choose(isDark() ? "light" : "dark"))
on("click", "[data-theme-set]", button => choose(button.dataset.themeSet))

function choose(theme) {
    root.dataset.theme = theme
    keep("theme", theme)
    document.dispatchEvent(new CustomEvent("theme"))
}
