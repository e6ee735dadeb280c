// On a narrow screen the tabs of a record choose between its card and what stands in the tab.
import { on } from "../app.js"

on("click", "#record-tabs > *", tab => {
    tab.closest(".record").dataset.shows = tab.matches("[data-record-card]") ? "card" : "tab"
})
