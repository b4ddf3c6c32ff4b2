// A book to leaf through: a row of pages that snap. Swiping is the browser's own; this adds the
// buttons, the keys, the words "Page 3 of 12", and keeps the place in the address.

const still = matchMedia("(prefers-reduced-motion: reduce)");

class Leaves {
  constructor(root) {
    this.root = root;
    this.row = root.querySelector(".leaves");
    this.pages = [...this.row.children];
    this.at = root.querySelector("[data-at]");
    this.back = root.querySelector("[data-turn='-1']");
    this.on = root.querySelector("[data-turn='1']");
    this.keepsPlace = root.hasAttribute("data-keeps-place");
    this.current = 0;
    this.listen();
    const wanted = this.keepsPlace ? this.indexOfHash() : 0;
    if (wanted > 0) this.go(wanted, "instant");
    this.show(Math.max(wanted, 0));
  }

  listen() {
    for (const button of [this.back, this.on]) {
      button.addEventListener("click", () => this.turn(Number(button.dataset.turn)));
    }
    this.row.addEventListener("scroll", () => this.onScroll(), { passive: true });
    for (const hand of ["pointerdown", "wheel"]) {
      this.row.addEventListener(hand, () => delete this.target, { passive: true });
    }
    const keys = this.keepsPlace ? document : this.root;
    keys.addEventListener("keydown", (event) => this.onKey(event));
    addEventListener("resize", () => this.go(this.current, "instant"));
    if (!this.keepsPlace) return;
    addEventListener("hashchange", () => {
      const wanted = this.indexOfHash();
      if (wanted >= 0 && wanted !== this.current) this.go(wanted, "instant");
    });
  }

  onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, dialog, details[open]")) return;
    const steps = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };
    const ends = { Home: 0, End: this.pages.length - 1 };
    if (event.key in steps) this.turn(steps[event.key]);
    else if (event.key in ends) this.go(ends[event.key]);
    else return;
    event.preventDefault();
  }

  // While the pages move to where a button sent them, the pages passed on the way do not count.
  onScroll() {
    const nearest = this.nearest();
    if (this.target !== undefined && nearest !== this.target) return;
    delete this.target;
    this.show(nearest);
  }

  turn(step) {
    this.go(Math.min(Math.max(this.current + step, 0), this.pages.length - 1));
  }

  go(index, behavior = still.matches ? "instant" : "smooth") {
    if (index !== this.nearest()) this.target = index;
    this.row.scrollTo({ left: index * this.row.clientWidth, behavior });
    this.show(index);
  }

  nearest() {
    return Math.round(this.row.scrollLeft / this.row.clientWidth);
  }

  indexOfHash() {
    const id = decodeURIComponent(location.hash.slice(1));
    return id ? this.pages.findIndex((page) => page.id === id) : -1;
  }

  show(index) {
    const page = this.pages[index];
    if (!page) return;
    this.current = index;
    this.at.textContent = page.dataset.name;
    this.back.setAttribute("aria-disabled", String(index === 0));
    this.on.setAttribute("aria-disabled", String(index === this.pages.length - 1));
    for (const link of this.root.querySelectorAll("[data-page-link]")) {
      if (link.hash === `#${page.id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (!this.keepsPlace) return;
    clearTimeout(this.saving);
    this.saving = setTimeout(() => history.replaceState(null, "", `#${page.id}`), 250);
  }
}

for (const root of document.querySelectorAll("[data-leaves]")) new Leaves(root);
