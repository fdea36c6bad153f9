"""The contexts of the workloads; subjects in other languages read them as JSON."""


def bigtable():
    return {"table": [{f"c{j}": i * 10 + j for j in range(10)} for i in range(1000)]}


def teams():
    names = ["Jiangsu", "Beijing", "Guangzhou", "Shandong", "Hangzhou", "R&D <United>", "Tom & Jerry's"]
    return {"year": 2015, "teams": [{"name": f"{names[i % 7]} FC {i}", "score": i * 37 % 100} for i in range(1000)]}


def page():
    roles = ["admin", "editor", "viewer"]
    first = ["Ada", "Grace", "Linus", "Donald", "Barbara", "Edsger", "Tim O'", "Alan <b>"]
    bios = ["Short bio", "Enjoys long walks & compilers, type systems, and template engines written in Swift",
            "Writes software for a living and gardens for fun on weekends with family"]
    titles = ["Home", "Users", "Reports", "Settings", "Q&A", "Forum", "Blog"]
    return {
        "site": {"name": "Example & Co", "version": "1.4.2", "year": 2026, "host": "www.example.org",
                 "tags": ["swift", "web", "<html>", "templates"]},
        "nav": [{"href": "/" + n.lower(), "title": n, "external": n == "Forum"} for n in titles],
        "current": "/users", "title": "Users & Groups", "total": 1234, "page": 3, "pages": 25, "offset": 100,
        "tab": "profile", "me": {"id": 7, "name": "Grace 7"},
        "users": [{"id": i, "name": f"{first[i % 8]} {i}", "email": f"user{i}@example.org", "role": roles[i % 3],
                   "bio": bios[i % 3], "created": f"2026-01-{i % 28 + 1:02} 10:{i % 60:02}:00"} for i in range(50)],
    }


def compute():
    return {}


WORKLOADS = {"bigtable": bigtable, "teams": teams, "page": page, "compute": compute}
