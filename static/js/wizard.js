// The live portrait: every choice is drawn at once, and the small pictures follow when the hand rests.

const PARTS = [
  "hairstyle", "hair_colour", "skin", "eyes", "outfit", "colour_main", "colour_second",
  "headwear", "headwear_colour", "glasses", "shoes", "cape", "freckles", "birthmark",
  "birthmark_place", "lashes", "hearing_aid", "wheelchair", "prosthetic_arm", "prosthetic_leg",
];
const POSES = ["stand", "wave", "cheer", "hips", "shy", "jump"];

const form = document.querySelector("[data-wizard]");
const picture = form?.querySelector("[data-portrait]");

if (picture) {
  const caption = form.querySelector("[data-caption]");
  const base = picture.dataset.base;
  let pose = 0;
  let resting;

  const look = () => {
    const data = new FormData(form);
    const query = new URLSearchParams({ age: data.get("child_age") });
    for (const part of PARTS) if (data.get(part)) query.set(part, data.get(part));
    return query;
  };

  const address = (changes) => {
    const query = look();
    for (const [name, value] of Object.entries(changes)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    return `${base}?${query}`;
  };

  const drawPortrait = () => {
    picture.src = address({ pose: pose ? POSES[pose] : "" });
    const name = form.elements.child_name.value.trim() || "Your hero";
    caption.textContent = `${name}, ${form.elements.child_age.value}`;
  };

  const drawPicks = () => {
    for (const image of form.querySelectorAll("[data-part]")) {
      const { part, value, view } = image.dataset;
      const wanted = address({ [part]: value, view });
      if (!image.src.endsWith(wanted)) image.src = wanted;
    }
  };

  form.addEventListener("input", () => {
    drawPortrait();
    clearTimeout(resting);
    resting = setTimeout(drawPicks, 350);
  });

  form.querySelector("[data-pose]").addEventListener("click", () => {
    pose = (pose + 1) % POSES.length;
    drawPortrait();
  });

  // After "back" the browser may have put other choices into the form than the server sent.
  addEventListener("pageshow", () => {
    drawPortrait();
    drawPicks();
  });
}
