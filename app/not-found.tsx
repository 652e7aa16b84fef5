export { Lost as default } from "./_ui/lost";
