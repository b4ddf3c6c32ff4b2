// The whole screen for the book. Where the browser has no such thing, the button goes.

const button = document.querySelector("[data-fullscreen]");

if (!document.fullscreenEnabled) {
  button.remove();
} else {
  button.addEventListener("click", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
  document.addEventListener("fullscreenchange", () => {
    button.setAttribute("aria-pressed", String(Boolean(document.fullscreenElement)));
  });
}
