// A book to leaf through. Swiping is the browser's own; this adds the buttons, the keys, the words
// "Pages 3 and 4 of 12", and keeps the place in the address. A slide is an opening on a wide
// screen and a single page on a phone.

const still = matchMedia("(prefers-reduced-motion: reduce)");
const phone = matchMedia("(max-width: 47.99rem)");

class Leaves {
  constructor(root) {
    this.root = root;
    this.row = root.querySelector(".leaves");
    this.at = root.querySelector("[data-at]");
    this.back = root.querySelector("[data-turn='-1']");
    this.on = root.querySelector("[data-turn='1']");
    this.keepsPlace = root.hasAttribute("data-keeps-place");
    this.page = (this.keepsPlace && this.pageOfHash()) || this.row.querySelector("[data-unit]");
    this.collect();
    this.listen();
    this.go(this.indexOf(this.page), "instant");
  }

  collect() {
    const kind = phone.matches ? "[data-unit]" : "[data-opening]";
    this.slides = [...this.row.querySelectorAll(kind)];
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
    addEventListener("resize", () => {
      this.collect();
      this.go(this.indexOf(this.page), "instant");
    });
    if (!this.keepsPlace) return;
    addEventListener("hashchange", () => {
      const page = this.pageOfHash();
      if (page) this.go(this.indexOf(page), "instant");
    });
  }

  onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, dialog, details[open]")) return;
    const steps = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };
    const ends = { Home: 0, End: this.slides.length - 1 };
    if (event.key in steps) this.turn(steps[event.key]);
    else if (event.key in ends) this.go(ends[event.key]);
    else return;
    event.preventDefault();
  }

  // While the pages move to where a button sent them, the pages passed on the way do not count.
  onScroll() {
    const nearest = Math.round(this.row.scrollLeft / this.row.clientWidth);
    if (this.target !== undefined && nearest !== this.target) return;
    delete this.target;
    this.show(nearest);
  }

  turn(step) {
    this.go(Math.min(Math.max(this.current + step, 0), this.slides.length - 1));
  }

  go(index, behavior = still.matches ? "instant" : "smooth") {
    this.target = index;
    this.row.scrollTo({ left: index * this.row.clientWidth, behavior });
    this.show(index);
  }

  indexOf(page) {
    return Math.max(0, this.slides.findIndex((slide) => slide === page || slide.contains(page)));
  }

  pageOfHash() {
    const id = decodeURIComponent(location.hash.slice(1));
    const page = id && document.getElementById(id);
    return page && this.row.contains(page) ? page : null;
  }

  show(index) {
    const slide = this.slides[index];
    if (!slide) return;
    this.current = index;
    if (!slide.contains(this.page)) {
      this.page = slide.matches("[data-unit]") ? slide : slide.querySelector("[data-unit]");
    }
    if (this.at.textContent !== slide.dataset.name) this.at.textContent = slide.dataset.name;
    this.back.setAttribute("aria-disabled", String(index === 0));
    this.on.setAttribute("aria-disabled", String(index === this.slides.length - 1));
    for (const link of this.root.querySelectorAll("[data-page-link]")) {
      const here = slide.querySelector(link.hash) || slide.matches(link.hash);
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (!this.keepsPlace) return;
    clearTimeout(this.saving);
    const place = `#${this.page.id}`;
    this.saving = setTimeout(() => history.replaceState(null, "", place), 250);
  }
}

for (const root of document.querySelectorAll("[data-leaves]")) new Leaves(root);
