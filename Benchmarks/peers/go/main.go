// Command gopeer serves the benchmark's pages with net/http on one processor.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"runtime"
	"strings"
)

const userPrefix = "/user/"

func hello(response http.ResponseWriter, request *http.Request) {
	if request.URL.Path != "/" {
		http.NotFound(response, request)
		return
	}
	response.Header().Set("Content-Type", "text/html; charset=utf-8")
	io.WriteString(response, "Hello World!")
}

func user(response http.ResponseWriter, request *http.Request) {
	name := strings.TrimPrefix(request.URL.Path, userPrefix)
	if name == "" || strings.Contains(name, "/") {
		http.NotFound(response, request)
		return
	}
	response.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(response, "Hello %s", name)
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: gopeer <host>:<port> <folder of static files>")
	}
	runtime.GOMAXPROCS(1)
	http.HandleFunc("/", hello)
	http.HandleFunc(userPrefix, user)
	http.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir(os.Args[2]))))
	log.Fatal(http.ListenAndServe(os.Args[1], nil))
}
