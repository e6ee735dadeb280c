// All behaviours, one file each. The server puts them into this file, so here is what they share.
import htmx from "htmx"

// Does something to each matching element of what has just come into the page; must be able to run twice.
function arrive(selector, act) {
    htmx.onLoad(root => {
        if (root.matches?.(selector)) act(root)
        root.querySelectorAll?.(selector).forEach(act)
    })
}

function on(type, selector, act, options) {
    document.addEventListener(type, event => {
        const element = event.target.closest?.(selector)
        if (element) act(element, event)
    }, options)
}

const isTyping = target => target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")
const isCovered = () => document.querySelector("dialog[open], [popover]:popover-open:not(.toasts)") != null
const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax` }

import "./js/theme.js"
import "./js/bar.js"
import "./js/keys.js"
import "./js/neighbours.js"
import "./js/dialog.js"
import "./js/draft.js"
import "./js/cell.js"
import "./js/drawer.js"
import "./js/toast.js"
import "./js/live.js"
import "./js/board.js"
import "./js/boardlive.js"
import "./js/boardkeys.js"
import "./js/calendar.js"
import "./js/menu.js"
import "./js/select.js"
import "./js/autosubmit.js"
import "./js/inline.js"
import "./js/record.js"
import "./js/unsaved.js"
import "./js/time.js"
import "./js/answerclock.js"
import "./js/vars.js"
import "./js/scroll.js"
import "./js/drop.js"
import "./js/narrow.js"
import "./js/palette.js"
import "./js/paste.js"
import "./js/lookup.js"
import "./js/sortable.js"
import "./js/chart.js"
import "./js/mail.js"
