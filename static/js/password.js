// A password can be shown while it is typed. Without script the field is simply hidden.

for (const input of document.querySelectorAll("input[data-reveal]")) {
  const frame = document.createElement("span");
  frame.className = "reveal";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "reveal__button";
  button.textContent = "Show";
  button.setAttribute("aria-label", "Show the password");
  button.setAttribute("aria-pressed", "false");
  input.replaceWith(frame);
  frame.append(input, button);

  button.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.textContent = shown ? "Show" : "Hide";
    button.setAttribute("aria-pressed", String(!shown));
    input.focus();
  });

  // Sent as a password, so that no browser keeps it in its list of typed words.
  input.form.addEventListener("submit", () => { input.type = "password"; });
}
