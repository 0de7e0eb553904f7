// The open desk: saves drafts while somebody types, goes on after a failure, and lets Ctrl and Enter finish a text.
// Without this file the same page works with its buttons alone.
(() => {
  "use strict";
  const LOOK = 500, IDLE = 2000, LATEST = 8000, AGAIN = 4000; // milliseconds
  const form = document.getElementById("main-form");
  if (!form || !window.htmx) return;

  const unsaved = new Map(); // row -> since when, the last key, what is on its way
  let leaving = null, gone = false, others = "";
  document.getElementById("keys").hidden = false;

  const note = (row, text) => { row.querySelector(".kk-part__saved").textContent = text; };
  const onItsWay = () => [...unsaved.values()].some((one) => one.sending);
  const elsewhere = (detail) => new URL(detail.xhr.responseURL || location.href).pathname !== detail.pathInfo.requestPath;

  form.addEventListener("input", (event) => {
    const row = event.target.closest("[data-part]");
    if (!row) return;
    const now = Date.now(), one = unsaved.get(row) || { since: now, again: 0 };
    one.last = now;
    unsaved.set(row, one);
  });

  setInterval(() => {
    if (leaving || gone) return;
    const now = Date.now();
    for (const [row, one] of unsaved) {
      const due = now - one.last >= IDLE || now - one.since >= LATEST;
      if (!due || one.sending || now < one.again || "conflict" in row.dataset) continue;
      one.sending = true;
      one.sent = one.last;
      htmx.trigger(row, "save-draft");
    }
  }, LOOK);

  window.addEventListener("online", () => { for (const one of unsaved.values()) one.again = 0; });

  // A session that ended answers with the page to sign in: nothing was saved, and nothing of it belongs here.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { detail } = event;
    if (elsewhere(detail)) detail.shouldSwap = false;
    if (detail.target.id !== "others") return;
    if (detail.serverResponse === others) detail.shouldSwap = false; // else it would be read out again
    else others = detail.serverResponse;
  });

  form.addEventListener("htmx:afterRequest", ({ detail }) => {
    const row = detail.elt, one = unsaved.get(row), { status } = detail.xhr;
    if (!one) return;
    one.sending = false;
    if (status === 409) row.dataset.conflict = "";
    if (status === 200 && !elsewhere(detail)) {
      if (one.last === one.sent) unsaved.delete(row);
      else one.since = Date.now();
    } else if (status === 409 || status === 422) {
      unsaved.delete(row);
    } else {
      one.again = Date.now() + AGAIN;
      note(row, row.querySelector(".kk-part__saved").dataset.unsaved);
    }
    if (leaving && !onItsWay()) {
      const { button } = leaving;
      setTimeout(() => form.requestSubmit(button), 50); // what came back is in its place by then
    }
  });

  // Whoever presses a button while a draft is on its way would meet their own draft as somebody else's.
  form.addEventListener("submit", (event) => {
    if (onItsWay()) {
      event.preventDefault();
      leaving = { button: event.submitter };
    } else gone = true;
  });
  window.addEventListener("beforeunload", (event) => { if (unsaved.size && !gone) event.preventDefault(); });

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const box = event.target, row = box.closest("[data-part]");
    if (!row || !box.name || !box.name.startsWith("japanese-")) return;
    const check = row.querySelector("[name=check]"), approve = row.querySelector("[name=approve]");
    const untouched = box.value === box.defaultValue;
    const button = check && !(approve && untouched) ? check : approve;
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(button);
  });
})();
