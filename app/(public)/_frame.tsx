export { AuthFrame as Frame } from "@/app/_ui/shell/auth-frame";
