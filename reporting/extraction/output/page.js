// A row and its words light up together, whichever of them is chosen. Without this script the links still lead there.
document.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-row]");
  if (!chosen) return;
  const row = chosen.dataset.row;
  document.querySelectorAll(".on").forEach((one) => one.classList.remove("on"));
  document.querySelectorAll(`[data-rows~="${row}"], tr[data-row="${row}"]`).forEach((one) => one.classList.add("on"));
  const other = document.getElementById((chosen.closest("article") ? "r" : "n") + row);
  if (other) {
    event.preventDefault();
    other.scrollIntoView({ block: "center", behavior: "smooth" });
  }
});
