// The children of [data-sortable=".handle"] are put into another order by dragging the handle; then it hears "sorted".
import { arrive } from "../app.js"

arrive("[data-sortable]", async list => {
    const { default: Sortable } = await import("sortablejs")
    Sortable.get(list) ?? Sortable.create(list, { handle: list.dataset.sortable, animation: 120,
        onEnd: () => list.dispatchEvent(new Event("sorted", { bubbles: true })),
    })
})
