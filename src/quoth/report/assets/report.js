"use strict";
(() => {
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const by = (id) => document.getElementById(id);
  const cards = all(".cards > .card");
  const marks = new Map();
  for (const mark of all(".draft [data-n]")) {
    if (!marks.has(mark.dataset.n)) marks.set(mark.dataset.n, []);
    marks.get(mark.dataset.n).push(mark);
  }
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.normalize("NFKC").toLowerCase());
    return texts.get(card);
  };
  let here = null;

  const shown = () => cards.filter((card) => !card.classList.contains("off"));
  const filter = () => {
    const only = by("problems").checked;
    const wanted = new Set(all(".chips :checked").map((box) => box.value));
    const sought = by("find").value.normalize("NFKC").toLowerCase().trim();
    let count = 0;
    for (const card of cards) {
      const verdicts = card.dataset.v.split("|");
      const fits = (wanted.size ? verdicts.some((verdict) => wanted.has(verdict)) : !only || card.dataset.look === "problem")
        && (!sought || textOf(card).includes(sought));
      card.classList.toggle("off", !fits);
      if (fits) count += 1;
    }
    by("shown").textContent = count + " of " + cards.length + " shown";
    by("none").hidden = count > 0;
  };

  const light = (card) => {
    if (here) {
      here.classList.remove("here");
      for (const mark of marks.get(here.dataset.n) || []) mark.classList.remove("here");
    }
    here = card;
    if (!card) return;
    card.classList.remove("off");
    card.classList.add("here");
    const own = marks.get(card.dataset.n) || [];
    for (const mark of own) mark.classList.add("here");
    const draft = document.querySelector(".draft");
    if (own.length) draft.scrollTop += own[0].getBoundingClientRect().top - draft.getBoundingClientRect().top - draft.clientHeight / 3;
  };
  const step = (card, focus) => {
    light(card);
    if (!card) return;
    card.scrollIntoView({ block: "start" });
    if (focus) card.querySelector("summary").focus({ preventScroll: true });
  };
  const go = (by_) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(here);
    step(list[at < 0 ? (by_ > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by_))], true);
  };
  const open = (card) => { card.querySelector("details").open = true; };
  const arrive = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const card = cards.find((one) => one.id === id);
    if (card) { open(card); step(card, false); }
  };

  by("controls").hidden = false;
  by("controls").addEventListener("submit", (event) => event.preventDefault());
  by("controls").addEventListener("input", filter);
  by("keys").addEventListener("click", () => by("help").showModal());
  by("close").addEventListener("click", () => by("help").close());
  by("save").addEventListener("click", () => {
    const file = new Blob([by("quoth-report").textContent], { type: "application/json" });
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(file);
    anchor.download = "report.json";
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  });
  for (const map of all(".map svg")) {
    map.addEventListener("click", (event) => {
      const card = cards.find((one) => one.dataset.n === event.target.dataset.n);
      if (card) { open(card); step(card, true); }
    });
  }
  document.querySelector(".cards").addEventListener("click", (event) => {
    const card = event.target.closest("summary")?.closest(".card");
    if (card) light(card);
  });
  document.querySelector(".draft").addEventListener("click", (event) => {
    const number = event.target.closest("[data-n]")?.dataset.n;
    if (!number || !document.getSelection().isCollapsed) return;
    const card = cards.find((one) => one.dataset.n === number);
    if (card) { event.preventDefault(); open(card); step(card, true); history.replaceState(null, "", "#" + encodeURIComponent(card.id)); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || by("help").open) return;
    const typing = event.target.matches("input[type=search]");
    if (typing && event.key === "Escape") { event.target.blur(); return; }
    if (typing) return;
    if (event.key === "j" || event.key === "k") go(event.key === "j" ? 1 : -1);
    else if (event.key === "u") { by("problems").checked = !by("problems").checked; filter(); }
    else if (event.key === "/") { by("find").focus(); event.preventDefault(); }
    else if (event.key === "?") by("help").showModal();
    else if (event.key === "Enter" && here && document.activeElement === document.body) {
      here.querySelector("details").open = !here.querySelector("details").open;
    }
  });
  addEventListener("hashchange", arrive);
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

  if (!cards.some((card) => card.dataset.look === "problem")) by("problems").checked = false;
  filter();
  arrive();
})();
