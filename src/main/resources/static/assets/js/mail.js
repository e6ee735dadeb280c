// Letters: the frame of a letter's page is as high as the page, a line that was pressed is the current one, a file can be
// taken from a form again: data-remove="closest .file-chip".
import { arrive, on } from "../app.js"

arrive("iframe[data-fit]", frame => {
    const fit = () => {
        const page = frame.contentDocument?.documentElement
        if (page) frame.style.height = `${Math.min(page.scrollHeight + 4, 4000)}px`
    }
    frame.addEventListener("load", fit)
    fit()
})

// A list that was fetched again knows nothing of what was pressed; the address of the page does.
arrive("[data-marks]", line => {
    const open = new URLSearchParams(location.search).get("thread")
    if (open && new URL(line.href).searchParams.get("thread") === open) line.setAttribute("aria-current", "true")
})

on("click", "[data-marks]", line => {
    for (const other of document.querySelectorAll(`.${line.dataset.marks}[aria-current]`)) other.removeAttribute("aria-current")
    line.setAttribute("aria-current", "true")
    line.classList.remove("unread")
    document.querySelector(line.dataset.reads)?.classList.add("reading")
})

on("click", "[data-remove]", button => button.closest(button.dataset.remove.replace("closest ", ""))?.remove())

// What was uploaded stands in the form by its id, so the input is empty again for the next ones.
on("htmx:after:request", "[data-upload]", input => { input.value = "" })
