// Tells the page around how tall the form is, so that it needs no scroll bar of its own.
if (parent !== window) {
    new ResizeObserver(() => parent.postMessage({ voronkaHeight: document.documentElement.offsetHeight }, "*"))
        .observe(document.documentElement)
}
// A second click on a slow line sends nothing again.
document.querySelector("form")?.addEventListener("submit", event => {
    event.submitter?.setAttribute("aria-disabled", "true")
    event.target.addEventListener("submit", second => second.preventDefault())
})
