// Keeps what is typed into the form of a contact in this browser until it is saved, and hands it back after a reload.
const KEPT = "contact-draft";
const HOURS = 24;

export default function ({ setStateValue, data }) {
  if (data.done) { localStorage.removeItem(KEPT); return; }
  const kept = JSON.parse(localStorage.getItem(KEPT) || "null");
  if (kept && data.is_new && Date.now() - kept.at < HOURS * 3600000) setStateValue("draft", JSON.stringify(kept.fields));
  const keep = () => {
    const typed = {};
    for (const name of data.texts) {
      const field = document.querySelector(`.st-key-${data.prefix}${name} :is(textarea, input)`);
      if (field) typed[name] = field.value;
    }
    const fields = { ...data.chosen, ...typed };
    if (Object.values(typed).some(Boolean)) localStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), fields }));
  };
  if (!data.is_new) keep();
  document.addEventListener("input", keep);
  return () => document.removeEventListener("input", keep);
}
