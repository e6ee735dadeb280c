// On a narrow screen the tabs of a record choose between its card and what stands in the tab.
import { arrive, on } from "../app.js"

on("click", "#record-tabs > *", tab => {
    tab.closest(".record").dataset.shows = tab.matches("[data-record-card]") ? "card" : "tab"
})

// What to do now is a touch away there and in the side panel; spread out it would leave room for nothing else.
arrive(".stage-tips", tips => {
    const narrow = matchMedia("(max-width: 760px)").matches || tips.closest(".drawer")
    if (narrow && !tips.dataset.kept) tips.open = false
    tips.dataset.kept = "seen"
})

// A bar of stages that is longer than its place begins with the one before the current stage.
arrive(".stages", bar => {
    const current = bar.querySelector("[aria-current]")
    const before = current?.previousElementSibling ?? current
    if (before) bar.scrollLeft += before.getBoundingClientRect().left - bar.getBoundingClientRect().left
})
