(() => {
    const script = document.currentScript
    const form = new URL(script.src)
    form.pathname = form.pathname.replace(/\.js$/, "")
    form.search = "?embedded&" + new URLSearchParams({ page: location.href, referrer: document.referrer })
    const frame = document.createElement("iframe")
    frame.src = form
    frame.title = script.dataset.title || "Form"
    frame.style.cssText = "width:100%;max-width:520px;height:420px;border:0;display:block;color-scheme:normal"
    addEventListener("message", event => {
        if (event.source === frame.contentWindow && event.data && event.data.voronkaHeight) {
            frame.style.height = event.data.voronkaHeight + "px"
        }
    })
    script.after(frame)
})()
