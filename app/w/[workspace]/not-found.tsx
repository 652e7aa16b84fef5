export { Lost as default } from "@/app/_ui/lost";
